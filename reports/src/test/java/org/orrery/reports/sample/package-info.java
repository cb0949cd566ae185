/** An experiment made up for tests of reports. */
@NullMarked
package org.orrery.reports.sample;

import org.jspecify.annotations.NullMarked;
