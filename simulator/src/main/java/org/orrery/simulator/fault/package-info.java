/** What breaks, where and when: faults on the absolute time of places that exist whether anybody is there or not. */
@NullMarked
package org.orrery.simulator.fault;

import org.jspecify.annotations.NullMarked;
