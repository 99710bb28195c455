/** Plug-ins that are broken on purpose, each in one respect: for every rule of the contracts one that this rule, and only it, catches. */
@NullMarked
package org.mentorat.tck.broken;

import org.jspecify.annotations.NullMarked;
