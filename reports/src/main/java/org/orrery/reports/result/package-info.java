/**
 * What an experiment gave, as data: variants, replications, objectives. Made by the experiment, read by statistics and
 * reports.
 */
@NullMarked
package org.orrery.reports.result;

import org.jspecify.annotations.NullMarked;
