/** Virtual time: the event list, timers, the clock and the streams of random numbers. Knows nothing of clusters. */
@NullMarked
package org.orrery.simulator.kernel;

import org.jspecify.annotations.NullMarked;
