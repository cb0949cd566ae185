/**
 * Autoscalers that go by demand: the number of pods that the present rate of requests needs, given the rate that one
 * pod can serve. Those of research are told apart and compared in A. Ilyushkin et al., "An Experimental Performance
 * Evaluation of Autoscalers for Complex Workflows", ACM TOMPECS 3(2), 2018, from where their names are.
 */
@NullMarked
package org.orrery.policies.autoscaling.demand;

import org.jspecify.annotations.NullMarked;
