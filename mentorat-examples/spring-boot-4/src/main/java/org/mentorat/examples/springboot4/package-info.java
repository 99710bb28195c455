/** Mentorat inside an executable Spring Boot 4 jar. */
@NullMarked
package org.mentorat.examples.springboot4;

import org.jspecify.annotations.NullMarked;
