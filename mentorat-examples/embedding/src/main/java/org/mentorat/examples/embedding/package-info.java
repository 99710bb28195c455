/** The library inside a plain Java program. */
@NullMarked
package org.mentorat.examples.embedding;

import org.jspecify.annotations.NullMarked;
