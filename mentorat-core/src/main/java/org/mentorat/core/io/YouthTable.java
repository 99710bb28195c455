package org.mentorat.core.io;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Consent;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.MentorId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Territory;
import org.mentorat.model.TerritoryType;
import org.mentorat.model.Text;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;

/** The columns of {@code youths.csv}. */
final class YouthTable {
  /** Asked for consent, and nothing is known: not the same as no row of consent. Written as "?". */
  private static final Consent NOTHING_SAID = new Consent(null, null, null, null, null);

  static final Table<Draft, Youth> TABLE = new Table<>(
      "youths",
      List.of(
          column(
              "id",
              "identifiant",
              "youth id",
              CellForm.ID,
              (in, d) -> d.start(in.id(YouthId::of)),
              y -> y.id().value(),
              "identifiant jeune",
              "id jeune",
              "n° jeune",
              "numéro",
              "code jeune",
              "jeune",
              "youth",
              "ref",
              "référence"),
          column(
              "born",
              "date de naissance",
              "birth date",
              CellForm.DATE,
              (in, d) -> d.record().born(in.pastDay()),
              y -> Cells.day(y.born()),
              "né(e) le",
              "né le",
              "née le",
              "naissance",
              "ddn",
              "date of birth",
              "birthday",
              "dob"),
          column(
              "gender",
              "genre",
              "gender",
              CellForm.one(Vocabulary.GENDER),
              (in, d) -> d.record().gender(in.code(Vocabulary.GENDER)),
              y -> Cells.code(y.gender()),
              "sexe",
              "civilité",
              "sex"),
          column(
              "situation",
              "situation",
              "current situation",
              CellForm.one(Vocabulary.SITUATION),
              (in, d) -> d.record().situation(in.code(Vocabulary.SITUATION)),
              y -> Cells.code(y.situation()),
              "situation actuelle",
              "statut",
              "scolarité",
              "classe"),
          column(
              "educationLevel",
              "niveau d'études",
              "education level",
              CellForm.one(Vocabulary.EDUCATION_LEVEL),
              (in, d) -> d.record().educationLevel(in.code(Vocabulary.EDUCATION_LEVEL)),
              y -> Cells.code(y.educationLevel()),
              "niveau",
              "niveau scolaire",
              "diplôme",
              "dernier diplôme",
              "level"),
          column(
              "needs",
              "besoins",
              "needs",
              CellForm.several(Vocabulary.NEED),
              (in, d) -> d.record().needs(in.codes(Vocabulary.NEED)),
              y -> Cells.codes(y.needs()),
              "besoin",
              "demande",
              "demandes",
              "attentes",
              "objectif",
              "objectifs",
              "need"),
          column(
              "commune",
              "commune",
              "municipality code",
              CellForm.TEXT,
              (in, d) -> d.place.commune = in.text(),
              y -> CellReader.writeText(y.commune()),
              "code commune",
              "code insee",
              "insee",
              "commune de résidence",
              "municipality"),
          column(
              "postalCode",
              "code postal",
              "postal code",
              CellForm.TEXT,
              (in, d) -> d.place.postalCode = in.text(),
              y -> null,
              "cp",
              "zip",
              "zip code",
              "postcode"),
          column(
              "town",
              "ville",
              "town",
              CellForm.TEXT,
              (in, d) -> d.place.town = in.text(),
              y -> null,
              "localité",
              "city",
              "ville de résidence"),
          column(
              "latitude",
              "latitude",
              "lat",
              CellForm.DECIMAL,
              (in, d) -> d.latitude = in.decimal(),
              y -> y.position() == null
                  ? null
                  : CanonicalJson.number(y.position().latitude())),
          column(
              "longitude",
              "longitude",
              "lon",
              CellForm.DECIMAL,
              (in, d) -> d.longitude = in.decimal(),
              y -> y.position() == null
                  ? null
                  : CanonicalJson.number(y.position().longitude()),
              "lng"),
          column(
              "territory",
              "territoire",
              "kind of territory",
              CellForm.one(Vocabulary.TERRITORY),
              (in, d) -> d.territory = in.code(Vocabulary.TERRITORY),
              y -> y.territory() == null ? null : Cells.code(y.territory().type()),
              "type de territoire",
              "zone",
              "territory type"),
          column(
              "territoryZoning",
              "version du zonage",
              "zoning version",
              CellForm.TEXT,
              (in, d) -> d.zoning = in.text(),
              y -> y.territory() == null
                  ? null
                  : CellReader.writeText(y.territory().zoningVersion()),
              "zonage"),
          column(
              "priority",
              "priorité",
              "priority",
              CellForm.TEXT,
              (in, d) -> d.record().priority(in.text()),
              y -> CellReader.writeText(y.priority()),
              "code priorité",
              "priority code",
              "prioritaire"),
          column(
              "sectors",
              "secteurs visés",
              "target sectors",
              CellForm.TEXTS,
              (in, d) -> d.record().sectors(in.texts()),
              y -> CellReader.writeTexts(y.sectors()),
              "secteurs",
              "secteur",
              "secteurs d'activité",
              "secteur d'activité",
              "domaines",
              "domaine",
              "sector"),
          column(
              "languages",
              "langues",
              "languages",
              CellForm.TEXTS,
              (in, d) -> d.record().languages(in.texts()),
              y -> CellReader.writeTexts(y.languages()),
              "langue",
              "langues parlées",
              "language"),
          column(
              "interests",
              "centres d'intérêt",
              "interests",
              CellForm.TEXTS,
              (in, d) -> d.record().interests(in.texts()),
              y -> CellReader.writeTexts(y.interests()),
              "centre d'intérêt",
              "loisirs",
              "intérêts",
              "passions",
              "hobbies"),
          column(
              "dislikes",
              "n'aime pas",
              "dislikes",
              CellForm.TEXTS,
              (in, d) -> d.record().dislikes(in.texts()),
              y -> CellReader.writeTexts(y.dislikes()),
              "ce que le jeune n'aime pas",
              "aversions"),
          column(
              "mode",
              "modalité",
              "meeting mode",
              CellForm.one(Vocabulary.MODE),
              (in, d) -> d.record().mode(in.code(Vocabulary.MODE)),
              y -> Cells.code(y.mode()),
              "modalité de rencontre",
              "mode de rencontre",
              "format",
              "modalités"),
          column(
              "availability",
              "disponibilités",
              "availability",
              CellForm.HOURS,
              (in, d) -> d.record().availability(in.availability()),
              y -> y.availability() == null ? null : AvailabilityCell.write(y.availability()),
              "disponibilité",
              "dispos",
              "dispo",
              "créneaux",
              "horaires"),
          column(
              "wantedMonths",
              "durée souhaitée",
              "wanted months",
              CellForm.NUMBER,
              (in, d) -> d.record().wantedMonths(in.number()),
              y -> Cells.number(y.wantedMonths()),
              "durée souhaitée (mois)",
              "durée",
              "duration (months)"),
          column(
              "meetingsPerMonth",
              "rencontres par mois",
              "meetings per month",
              CellForm.NUMBER,
              (in, d) -> d.record().meetingsPerMonth(in.number()),
              y -> Cells.number(y.meetingsPerMonth()),
              "fréquence",
              "nombre de rencontres par mois",
              "meetings a month"),
          column(
              "preferredMentors",
              "mentors souhaités",
              "preferred mentors",
              CellForm.IDS,
              (in, d) -> d.record().preferredMentors(in.ids(MentorId::of)),
              y -> Cells.ids(y.preferredMentors(), MentorId::value),
              "mentor souhaité"),
          column(
              "avoidedMentors",
              "mentors à éviter",
              "avoided mentors",
              CellForm.IDS,
              (in, d) -> d.record().avoidedMentors(in.ids(MentorId::of)),
              y -> Cells.ids(y.avoidedMentors(), MentorId::value),
              "mentor à éviter"),
          column(
              "wishedMentorGender",
              "genre de mentor souhaité",
              "wished mentor gender",
              CellForm.one(Vocabulary.GENDER),
              (in, d) -> d.record().wishedMentorGender(in.code(Vocabulary.GENDER)),
              y -> Cells.code(y.wishedMentorGender()),
              "souhait de genre",
              "sexe du mentor souhaité"),
          column(
              "organisation",
              "établissement",
              "organisation",
              CellForm.TEXT,
              (in, d) -> d.record().organisation(in.text()),
              y -> CellReader.writeText(y.organisation()),
              "école",
              "lycée",
              "uai",
              "school",
              "organization"),
          column(
              "consentYouth",
              "accord du jeune",
              "youth consent",
              CellForm.YES_NO,
              (in, d) -> d.consent().youth = in.yesNo(),
              y -> consent(y, c -> c.equals(NOTHING_SAID) ? "?" : Cells.yesNo(c.youth())),
              "consentement",
              "consentement jeune",
              "consentement du jeune",
              "accord jeune",
              "consent"),
          column(
              "consentGuardian",
              "accord du responsable légal",
              "guardian consent",
              CellForm.YES_NO,
              (in, d) -> d.consent().guardian = in.yesNo(),
              y -> consent(y, c -> Cells.yesNo(c.guardian())),
              "autorisation parentale",
              "accord parental",
              "accord des parents",
              "consentement parental",
              "consentement du responsable légal",
              "parental consent"),
          column(
              "consentOn",
              "date de l'accord",
              "consent given on",
              CellForm.DATE,
              (in, d) -> d.consent().on = in.pastDay(),
              y -> consent(y, c -> Cells.day(c.on())),
              "date du consentement",
              "consentement le"),
          column(
              "consentScope",
              "portée de l'accord",
              "scope of consent",
              CellForm.TEXT,
              (in, d) -> d.consent().scope = in.text(),
              y -> consent(y, c -> CellReader.writeText(c.scope())),
              "portée du consentement"),
          column(
              "consentWithdrawnOn",
              "accord retiré le",
              "consent withdrawn on",
              CellForm.DATE,
              (in, d) -> d.consent().withdrawnOn = in.anyDay(),
              y -> consent(y, c -> Cells.day(c.withdrawnOn())),
              "consentement retiré le",
              "retrait du consentement"),
          column(
              "requestedOn",
              "date de la demande",
              "requested on",
              CellForm.DATE,
              (in, d) -> d.record().requestedOn(in.pastDay()),
              y -> Cells.day(y.requestedOn()),
              "demande le",
              "date de demande",
              "date d'inscription",
              "inscrit le",
              "inscrite le",
              "inscription",
              "request date"),
          column(
              "formerMentors",
              "anciens mentors",
              "former mentors",
              CellForm.IDS,
              (in, d) -> d.record().formerMentors(in.ids(MentorId::of)),
              y -> Cells.ids(y.formerMentors(), MentorId::value),
              "ancien mentor"),
          column(
              "association",
              "association",
              "association id",
              CellForm.ID,
              (in, d) -> d.record().association(in.reference(AssociationId::of)),
              y -> y.association() == null
                  ? null
                  : CellReader.writeText(y.association().value()),
              "structure",
              "asso"),
          column(
              "programme",
              "programme",
              "program",
              CellForm.ID,
              (in, d) -> d.record().programme(in.reference(ProgrammeId::of)),
              y -> y.programme() == null
                  ? null
                  : CellReader.writeText(y.programme().value()),
              "dispositif")),
      List.of("id"),
      Draft::new,
      d -> d.id == null ? null : d.id.value(),
      YouthTable::finish);

  private YouthTable() {}

  private static @Nullable Youth finish(Draft d, CellReader in) {
    if (d.id == null && in.problems().isEmpty()) {
      in.problem(Problems.missingValue("id"));
    }
    try {
      d.builder.commune(d.place.resolve(in)).position(Cells.position(in, d.latitude, d.longitude));
      if (d.territory != null) {
        d.builder.territory(new Territory(d.territory, d.zoning));
      }
      if (d.consent != null) {
        ConsentDraft c = d.consent;
        d.builder.consent(new Consent(c.youth, c.guardian, c.on, c.scope, c.withdrawnOn));
      }
      Youth youth = d.builder.build();
      return d.id == null ? null : youth;
    } catch (InvalidRecordException invalid) {
      in.problems(invalid);
      return null;
    }
  }

  /** A youth under construction: what stands in several columns is put together at the end. */
  static final class Draft {
    private @Nullable YouthId id;
    /** Of nobody until the id is read, which is read first: then all other problems of the row are found too. */
    private Youth.Builder builder = Youth.builder("?");

    private final PlaceCells place = new PlaceCells();
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable TerritoryType territory;
    private @Nullable String zoning;
    private @Nullable ConsentDraft consent;

    private void start(@Nullable YouthId youth) {
      id = youth;
      if (youth != null) {
        builder = Youth.builder(youth);
      }
    }

    private Youth.Builder record() {
      return builder;
    }

    private ConsentDraft consent() {
      if (consent == null) {
        consent = new ConsentDraft();
      }
      return consent;
    }
  }

  private static final class ConsentDraft {
    private @Nullable Boolean youth;
    private @Nullable Boolean guardian;
    private @Nullable LocalDate on;
    private @Nullable String scope;
    private @Nullable LocalDate withdrawnOn;
  }

  private static @Nullable String consent(Youth youth, Function<Consent, @Nullable String> part) {
    return youth.consent() == null ? null : part.apply(youth.consent());
  }

  private static Column<Draft, Youth> column(
      String name,
      String french,
      String english,
      CellForm form,
      Column.Reads<Draft> reads,
      Function<Youth, @Nullable String> writes,
      String... headers) {
    return new Column<>(name, new Text(french, english), form, List.of(headers), reads, writes);
  }
}
