/** The Vertical Pod Autoscaler of Kubernetes: recommender and updater. */
@NullMarked
package org.orrery.policies.autoscaling.vertical;

import org.jspecify.annotations.NullMarked;
