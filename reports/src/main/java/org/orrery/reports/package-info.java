/** Reports: what an experiment found, as tables, charts and one page. */
@NullMarked
package org.orrery.reports;

import org.jspecify.annotations.NullMarked;
