/** The filters and scorers of kube-scheduler, each named as the original names it, in its integer arithmetic. */
@NullMarked
package org.orrery.policies.kubernetes.plugin;

import org.jspecify.annotations.NullMarked;
