/** The format of scenarios as a JSON Schema and as a reference for people, made from the sections' declarations. */
@NullMarked
package org.orrery.scenarios.schema;

import org.jspecify.annotations.NullMarked;
