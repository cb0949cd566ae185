/** From a scenario file to what can be run: overriding, expanding into variants, binding, checking. */
@NullMarked
package org.orrery.scenarios.loader;

import org.jspecify.annotations.NullMarked;
