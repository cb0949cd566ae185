/**
 * How parameters are declared: every record of settings carries units, bounds, defaults and help in annotations, from
 * which the binder, the schema, the help texts and the documentation are made.
 */
@NullMarked
package org.orrery.simulator.settings;

import org.jspecify.annotations.NullMarked;
