/** Results as files: tables, a summary, and single replications that can be read back to the bit. */
@NullMarked
package org.orrery.reports.export;

import org.jspecify.annotations.NullMarked;
