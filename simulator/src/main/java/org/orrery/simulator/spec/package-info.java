/**
 * What is simulated, as immutable data: machines, pods, images, prices, and the specification of one run. The
 * vocabulary that policies, workloads and scenarios share.
 */
@NullMarked
package org.orrery.simulator.spec;

import org.jspecify.annotations.NullMarked;
