/** Numbers and metrics as people read them: units, digits, phrases. */
@NullMarked
package org.orrery.reports.wording;

import org.jspecify.annotations.NullMarked;
