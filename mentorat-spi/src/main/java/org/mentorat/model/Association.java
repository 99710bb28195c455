package org.mentorat.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An association with its programmes.
 *
 * @param collective the federation or collective it belongs to, whose associations share a quota; null: none
 * @param territories as in {@link Programme}; null: everywhere
 * @param intake bounds on the pairs of a run over all programmes (capacité d'accueil)
 * @param answerDelayDays usual days until an answer; null: not known
 */
public record Association(
    AssociationId id,
    @Nullable String name,
    @Nullable String collective,
    @Nullable Set<String> territories,
    List<Programme> programmes,
    @Nullable Set<String> partnerSchools,
    @Nullable Set<CompanyId> partnerCompanies,
    Bounds intake,
    @Nullable Integer answerDelayDays) {}
