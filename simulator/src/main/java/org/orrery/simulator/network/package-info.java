/** The network between nodes. */
@NullMarked
package org.orrery.simulator.network;

import org.jspecify.annotations.NullMarked;
