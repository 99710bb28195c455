/**
 * What a campaign wants: which rules, how much each scorer counts, who goes first, how people are routed, which strategy matches.
 *
 * <p>{@link org.mentorat.core.policy.Policy} is what people write; {@link org.mentorat.core.policy.ActivePolicy} is the same after every
 * name and value was checked against the installed plug-ins.
 */
@NullMarked
package org.mentorat.core.policy;

import org.jspecify.annotations.NullMarked;
