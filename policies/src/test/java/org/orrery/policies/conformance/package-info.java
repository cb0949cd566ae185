/** How conformance cases, facts about what the originals do, are read and checked. */
@NullMarked
package org.orrery.policies.conformance;

import org.jspecify.annotations.NullMarked;
