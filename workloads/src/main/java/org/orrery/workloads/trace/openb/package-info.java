/** The node and pod lists of a GPU cluster that Alibaba published in 2023 ("openb"). */
@NullMarked
package org.orrery.workloads.trace.openb;

import org.jspecify.annotations.NullMarked;
