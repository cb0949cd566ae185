/** Tests of money and energy. */
@NullMarked
package org.orrery.simulator.measure;

import org.jspecify.annotations.NullMarked;
