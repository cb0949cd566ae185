/** Tests of money and energy. */
@NullMarked
package org.orrery.simulator.account;

import org.jspecify.annotations.NullMarked;
