/** What running the cluster takes: money, energy, emissions. */
@NullMarked
package org.orrery.simulator.account;

import org.jspecify.annotations.NullMarked;
