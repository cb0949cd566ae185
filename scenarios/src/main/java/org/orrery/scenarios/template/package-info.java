/** Texts to begin with. */
@NullMarked
package org.orrery.scenarios.template;

import org.jspecify.annotations.NullMarked;
