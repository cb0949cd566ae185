/** The task part of a scenario on stock CloudSim Plus models, for comparison. */
@NullMarked
package org.orrery.simulator.classic;

import org.jspecify.annotations.NullMarked;
