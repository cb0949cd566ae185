/** How numbers and their units are written for people. */
@NullMarked
package org.orrery.reports.text;

import org.jspecify.annotations.NullMarked;
