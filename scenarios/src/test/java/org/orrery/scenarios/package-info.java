/** Tests of the whole of the project. */
@NullMarked
package org.orrery.scenarios;

import org.jspecify.annotations.NullMarked;
