/** The parts of a scenario as typed records: what may be written where, with units, bounds, defaults and help. */
@NullMarked
package org.orrery.scenarios.section;

import org.jspecify.annotations.NullMarked;
