/** What a run returns: proposals with their reasons, unserved youths with theirs, the evidence, and the manifest. Records only. */
@NullMarked
package org.mentorat.core.result;

import org.jspecify.annotations.NullMarked;
