/** Tests of runs on stock CloudSim Plus models. */
@NullMarked
package org.orrery.simulator.classic;

import org.jspecify.annotations.NullMarked;
