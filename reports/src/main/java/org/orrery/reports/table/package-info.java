/** Results as text for a terminal. */
@NullMarked
package org.orrery.reports.table;

import org.jspecify.annotations.NullMarked;
