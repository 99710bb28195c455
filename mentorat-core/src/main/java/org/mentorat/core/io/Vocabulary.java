package org.mentorat.core.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.Names;
import org.mentorat.model.Coded;
import org.mentorat.model.EducationLevel;
import org.mentorat.model.Gender;
import org.mentorat.model.KnownPair;
import org.mentorat.model.MeetingMode;
import org.mentorat.model.MentorStatus;
import org.mentorat.model.Need;
import org.mentorat.model.Situation;
import org.mentorat.model.TerritoryType;

/**
 * A closed list of values and the words that sheets use for them: the code, both labels, and what else people write. Accents, case and
 * punctuation do not matter.
 */
final class Vocabulary<E> {
  static final Vocabulary<Gender> GENDER = of(Gender.values())
      .also(Gender.WOMAN, "f", "fem", "feminin", "fille", "female", "girl", "mme", "madame")
      .also(Gender.MAN, "h", "m", "masc", "masculin", "garcon", "male", "boy", "monsieur")
      .also(Gender.OTHER, "x", "non binaire", "non binary");

  static final Vocabulary<Situation> SITUATION = of(Situation.values())
      .also(
          Situation.PRIMARY,
          "ecole primaire",
          "ecole elementaire",
          "primary",
          "ecolier",
          "ecoliere",
          "cm1",
          "cm2")
      .also(
          Situation.MIDDLE_SCHOOL,
          "collegien",
          "collegienne",
          "6eme",
          "5eme",
          "4eme",
          "3eme",
          "6e",
          "5e",
          "4e",
          "3e")
      .also(
          Situation.GENERAL_HIGH_SCHOOL,
          "lycee",
          "lycee general",
          "lycee technologique",
          "lyceen",
          "lyceenne",
          "lycee gt",
          "high school",
          "general high school")
      .also(
          Situation.VOCATIONAL_HIGH_SCHOOL,
          "lycee pro",
          "lyceen professionnel",
          "bac pro",
          "cap",
          "vocational school")
      .also(
          Situation.APPRENTICE,
          "apprenti",
          "apprentie",
          "alternant",
          "alternante",
          "alternance",
          "cfa")
      .also(
          Situation.HIGHER_EDUCATION,
          "etudiant",
          "etudiante",
          "etudes superieures",
          "superieur",
          "universite",
          "student",
          "university")
      .also(
          Situation.JOB_SEEKER,
          "demandeur d emploi",
          "demandeuse d emploi",
          "chomage",
          "en recherche d emploi",
          "job seeker",
          "unemployed")
      .also(
          Situation.NEET,
          "ni en emploi ni en etudes ni en formation",
          "neet sans activite",
          "sans activite",
          "decrocheur",
          "decrocheuse")
      .also(
          Situation.EMPLOYED,
          "salarie",
          "salariee",
          "en activite",
          "employe",
          "employee",
          "in work");

  static final Vocabulary<EducationLevel> EDUCATION_LEVEL = of(EducationLevel.values())
      .also(
          EducationLevel.BELOW_BREVET,
          "sans diplome",
          "aucun diplome",
          "none",
          "niveau 1",
          "niveau 2")
      .also(EducationLevel.BREVET, "dnb", "brevet des colleges")
      .also(EducationLevel.CAP_BEP, "cap", "bep", "cap bep", "niveau 3")
      .also(EducationLevel.BAC, "bac general", "bac pro", "bac techno", "niveau 4", "bac+0")
      .also(EducationLevel.BAC_PLUS_2, "bac 2", "bac + 2", "bts", "dut", "niveau 5", "l2")
      .also(
          EducationLevel.BAC_PLUS_3,
          "bac 3",
          "bac + 3",
          "licence",
          "but",
          "bachelor",
          "niveau 6",
          "l3")
      .also(
          EducationLevel.BAC_PLUS_5,
          "bac 5",
          "bac + 5",
          "master",
          "ingenieur",
          "doctorat",
          "niveau 7",
          "niveau 8",
          "m2");

  static final Vocabulary<Need> NEED = of(Need.values())
      .also(
          Need.SCHOOL_SUPPORT,
          "aide aux devoirs",
          "accompagnement scolaire",
          "scolarite",
          "devoirs",
          "homework")
      .also(Need.STUDY_METHOD, "methodologie", "methode", "organisation du travail", "study skills")
      .also(
          Need.ORIENTATION,
          "orientation scolaire",
          "orientation professionnelle",
          "parcoursup",
          "guidance")
      .also(
          Need.CAREER_DISCOVERY,
          "metiers",
          "decouverte metiers",
          "decouverte professionnelle",
          "decouverte du monde professionnel",
          "career")
      .also(
          Need.INTERNSHIP_OR_APPRENTICESHIP,
          "stage",
          "alternance",
          "apprentissage",
          "recherche de stage",
          "recherche d alternance",
          "stage alternance",
          "stages",
          "internship",
          "apprenticeship")
      .also(
          Need.FIRST_JOB,
          "emploi",
          "recherche d emploi",
          "insertion professionnelle",
          "insertion",
          "job")
      .also(Need.ENTREPRENEURSHIP, "creation d entreprise", "entreprendre", "business")
      .also(Need.LANGUAGE, "langues", "francais langue etrangere", "fle", "languages")
      .also(Need.CONFIDENCE, "confiance", "estime de soi", "prise de parole", "self confidence")
      .also(Need.CULTURAL_OPENING, "culture", "ouverture", "sorties culturelles", "sorties");

  static final Vocabulary<TerritoryType> TERRITORY = of(TerritoryType.values())
      .also(
          TerritoryType.QPV,
          "quartier prioritaire",
          "quartier prioritaire de la ville",
          "quartier",
          "quartiers prioritaires")
      .also(TerritoryType.RURAL, "frr", "zrr", "zone rurale", "ruralite")
      .also(TerritoryType.OVERSEAS, "drom", "dom", "drom com", "dom tom", "outremer")
      .also(TerritoryType.OTHER, "hors qpv", "urbain");

  static final Vocabulary<MeetingMode> MODE = of(MeetingMode.values())
      .also(
          MeetingMode.IN_PERSON,
          "presentiel",
          "en presentiel",
          "sur place",
          "physique",
          "face to face")
      .also(
          MeetingMode.REMOTE,
          "distanciel",
          "en distanciel",
          "distance",
          "visio",
          "en ligne",
          "online")
      .also(
          MeetingMode.HYBRID,
          "hybride",
          "les deux",
          "presentiel et distanciel",
          "indifferent",
          "both");

  static final Vocabulary<MentorStatus> MENTOR_STATUS = of(MentorStatus.values())
      .also(MentorStatus.HIGH_SCHOOL_STUDENT, "lyceenne", "lyceen ne")
      .also(MentorStatus.STUDENT, "etudiante", "etudiant e", "etudes")
      .also(
          MentorStatus.EMPLOYEE,
          "salariee",
          "salarie e",
          "employe",
          "employee",
          "en activite",
          "actif",
          "active",
          "en emploi",
          "cadre")
      .also(
          MentorStatus.CIVIL_SERVANT,
          "fonctionnaire",
          "agente publique",
          "enseignant",
          "enseignante")
      .also(
          MentorStatus.SELF_EMPLOYED,
          "independante",
          "freelance",
          "auto entrepreneur",
          "profession liberale",
          "liberal")
      .also(
          MentorStatus.EXECUTIVE,
          "dirigeante",
          "chef d entreprise",
          "cheffe d entreprise",
          "entrepreneur",
          "entrepreneuse")
      .also(
          MentorStatus.JOB_SEEKER,
          "demandeur d emploi",
          "demandeuse d emploi",
          "sans emploi",
          "chomage")
      .also(MentorStatus.RETIRED, "retraitee", "retraite e", "en retraite", "a la retraite");

  static final Vocabulary<KnownPair.Status> PAIR_STATUS = of(KnownPair.Status.values())
      .also(KnownPair.Status.LOCKED, "verrouillee", "impose", "a faire")
      .also(KnownPair.Status.FORBIDDEN, "interdite", "exclu", "a eviter", "blacklist")
      .also(KnownPair.Status.RUNNING, "actif", "active", "en place")
      .also(KnownPair.Status.ENDED, "terminee", "fini", "finie", "clos", "rompu", "arrete");

  static final Vocabulary<Boolean> YES_NO = new Vocabulary<Boolean>()
      .known(true, "yes", "oui", "o", "y", "vrai", "true", "1", "x", "ok", "v", "signe", "recu")
      .known(false, "no", "non", "n", "faux", "false", "0", "ko");

  private final Map<String, E> byWord = new LinkedHashMap<>();
  private final Map<String, E> byCode = new LinkedHashMap<>();

  private Vocabulary() {}

  static <E extends Coded> Vocabulary<E> of(E[] values) {
    Vocabulary<E> vocabulary = new Vocabulary<>();
    for (E value : values) {
      vocabulary.byCode.put(value.code(), value);
      vocabulary.also(value, value.code(), value.label().french(), value.label().english());
    }
    return vocabulary;
  }

  private Vocabulary<E> known(E value, String code, String... words) {
    byCode.put(code, value);
    return also(value, code).also(value, words);
  }

  /** More words for a value; a word that means two values is a fault of this class. */
  Vocabulary<E> also(E value, String... words) {
    for (String word : words) {
      E before = byWord.put(Words.fold(word), value);
      if (before != null && !before.equals(value)) {
        throw new IllegalStateException("two values share the word " + word);
      }
    }
    return this;
  }

  /** The value for what somebody wrote; null: not known. */
  @Nullable
  E find(String written) {
    E value = byCode.get(written);
    return value != null ? value : byWord.get(Words.fold(written));
  }

  /** Codes in the order of the list. */
  List<String> codes() {
    return new ArrayList<>(byCode.keySet());
  }

  /** The value with this code; null: none. */
  @Nullable
  E byCode(String code) {
    return byCode.get(code);
  }

  /** The code of the value whose word is nearest to what somebody wrote. */
  Optional<String> nearestCode(String written) {
    return Names.nearest(Words.fold(written), byWord.keySet())
        .flatMap(word -> Optional.ofNullable(byWord.get(word)))
        .flatMap(value -> byCode.entrySet().stream()
            .filter(entry -> entry.getValue().equals(value))
            .map(Map.Entry::getKey)
            .findFirst());
  }

  /** All words by code, for the documentation. */
  Map<String, List<String>> words() {
    Map<String, List<String>> words = new TreeMap<>();
    byCode.forEach((code, value) -> words.put(
        code,
        byWord.entrySet().stream()
            .filter(entry -> entry.getValue().equals(value))
            .map(Map.Entry::getKey)
            .toList()));
    return words;
  }

  @Override
  public String toString() {
    return "Vocabulary" + Arrays.toString(byCode.keySet().toArray());
  }
}
