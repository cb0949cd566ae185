/** One HTML page that tells an experiment. */
@NullMarked
package org.orrery.reports.html;

import org.jspecify.annotations.NullMarked;
