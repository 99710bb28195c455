/** Mentorat inside an executable Spring Boot 3 jar. */
@NullMarked
package org.mentorat.examples.springboot3;

import org.jspecify.annotations.NullMarked;
