package org.mentorat.core.experiment;

import org.mentorat.core.policy.Policy;

/**
 * A policy with the name that it has in tables and files. Its seed is replaced by that of each cell.
 *
 * @since 0.1
 */
public record NamedPolicy(String name, Policy policy) {}
