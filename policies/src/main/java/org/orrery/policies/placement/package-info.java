/**
 * Ways to choose nodes for pods: the classic packing rules, those of the literature on fragmentation of GPUs, and what
 * they share. A policy is one class that starts with where it comes from.
 */
@NullMarked
package org.orrery.policies.placement;

import org.jspecify.annotations.NullMarked;
