/**
 * What readers of all formats of traces have in common: files, rows, the choice of a part of a trace, and columns of
 * recorded tasks. Each format has a package of its own below this one.
 */
@NullMarked
package org.orrery.workloads.trace;

import org.jspecify.annotations.NullMarked;
