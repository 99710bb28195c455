/** A plug-in of Mentorat in a jar of its own. {@link org.mentorat.examples.customplugin.CustomPlugin} is what Mentorat finds. */
@NullMarked
package org.mentorat.examples.customplugin;

import org.jspecify.annotations.NullMarked;
