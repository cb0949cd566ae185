/**
 * Kubernetes: its scheduler, with the queue, the plugins and the placement profile, and the rules of its node agent.
 * Numbers and rules are those of the original unless a comment says otherwise.
 */
@NullMarked
package org.orrery.policies.kubernetes;

import org.jspecify.annotations.NullMarked;
