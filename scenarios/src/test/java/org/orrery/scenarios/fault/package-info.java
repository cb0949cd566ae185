@NullMarked
package org.orrery.scenarios.fault;

import org.jspecify.annotations.NullMarked;
