/** Tests of the kernel, and of CloudSim Plus models on it. */
@NullMarked
package org.orrery.simulator.kernel;

import org.jspecify.annotations.NullMarked;
