package org.mentorat.core.io;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.model.AssociationId;
import org.mentorat.model.CompanyId;
import org.mentorat.model.InvalidRecordException;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Text;
import org.mentorat.model.Vetting;
import org.mentorat.model.YouthId;

/** The columns of {@code mentors.csv}. */
final class MentorTable {
  static final Table<Draft, Mentor> TABLE = new Table<>(
      "mentors",
      List.of(
          column(
              "id",
              "identifiant",
              "mentor id",
              CellForm.ID,
              (in, d) -> d.start(in.id(MentorId::of)),
              m -> m.id().value(),
              "identifiant mentor",
              "id mentor",
              "n° mentor",
              "numéro",
              "code mentor",
              "mentor",
              "ref",
              "référence"),
          column(
              "born",
              "date de naissance",
              "birth date",
              CellForm.DATE,
              (in, d) -> d.record().born(in.pastDay()),
              m -> Cells.day(m.born()),
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
              m -> Cells.code(m.gender()),
              "sexe",
              "civilité",
              "sex"),
          column(
              "status",
              "statut",
              "status",
              CellForm.one(Vocabulary.MENTOR_STATUS),
              (in, d) -> d.record().status(in.code(Vocabulary.MENTOR_STATUS)),
              m -> Cells.code(m.status()),
              "situation",
              "situation professionnelle",
              "profil"),
          column(
              "sectors",
              "secteurs d'activité",
              "sectors",
              CellForm.TEXTS,
              (in, d) -> d.record().sectors(in.texts()),
              m -> CellReader.writeTexts(m.sectors()),
              "secteurs",
              "secteur",
              "secteur d'activité",
              "domaines",
              "domaine",
              "sector",
              "domaine d'activité"),
          column(
              "occupation",
              "métier",
              "occupation",
              CellForm.TEXT,
              (in, d) -> d.record().occupation(in.text()),
              m -> CellReader.writeText(m.occupation()),
              "profession",
              "poste",
              "fonction",
              "job title"),
          column(
              "employer",
              "employeur",
              "employer",
              CellForm.TEXT,
              (in, d) -> d.record().employer(in.text()),
              m -> CellReader.writeText(m.employer()),
              "entreprise",
              "société",
              "nom de l'entreprise",
              "organisme"),
          column(
              "company",
              "entreprise partenaire",
              "partner company",
              CellForm.ID,
              (in, d) -> d.company(in),
              m -> m.company() == null ? null : CellReader.writeText(m.company().value()),
              "company",
              "id entreprise"),
          column(
              "expertise",
              "expertise",
              "needs covered",
              CellForm.several(Vocabulary.NEED),
              (in, d) -> d.record().expertise(in.codes(Vocabulary.NEED)),
              m -> Cells.codes(m.expertise()),
              "expertises",
              "compétences",
              "besoins couverts",
              "peut aider sur",
              "accompagnement proposé",
              "domaines d'accompagnement",
              "skills"),
          column(
              "languages",
              "langues",
              "languages",
              CellForm.TEXTS,
              (in, d) -> d.record().languages(in.texts()),
              m -> CellReader.writeTexts(m.languages()),
              "langue",
              "langues parlées",
              "language"),
          column(
              "interests",
              "centres d'intérêt",
              "interests",
              CellForm.TEXTS,
              (in, d) -> d.record().interests(in.texts()),
              m -> CellReader.writeTexts(m.interests()),
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
              m -> CellReader.writeTexts(m.dislikes()),
              "ce que le mentor n'aime pas",
              "aversions"),
          column(
              "commune",
              "commune",
              "municipality code",
              CellForm.TEXT,
              (in, d) -> d.place.commune = in.text(),
              m -> CellReader.writeText(m.commune()),
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
              m -> null,
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
              m -> null,
              "localité",
              "city",
              "ville de résidence"),
          column(
              "latitude",
              "latitude",
              "lat",
              CellForm.DECIMAL,
              (in, d) -> d.latitude = in.decimal(),
              m -> m.position() == null
                  ? null
                  : CanonicalJson.number(m.position().latitude())),
          column(
              "longitude",
              "longitude",
              "lon",
              CellForm.DECIMAL,
              (in, d) -> d.longitude = in.decimal(),
              m -> m.position() == null
                  ? null
                  : CanonicalJson.number(m.position().longitude()),
              "lng"),
          column(
              "radiusKm",
              "rayon (km)",
              "radius (km)",
              CellForm.NUMBER,
              (in, d) -> d.record().radiusKm(in.number()),
              m -> Cells.number(m.radiusKm()),
              "rayon",
              "rayon d'action",
              "distance max",
              "distance maximale",
              "radius"),
          column(
              "mode",
              "modalité",
              "meeting mode",
              CellForm.one(Vocabulary.MODE),
              (in, d) -> d.record().mode(in.code(Vocabulary.MODE)),
              m -> Cells.code(m.mode()),
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
              m -> m.availability() == null ? null : AvailabilityCell.write(m.availability()),
              "disponibilité",
              "dispos",
              "dispo",
              "créneaux",
              "horaires"),
          column(
              "hoursPerMonth",
              "heures par mois",
              "hours per month",
              CellForm.NUMBER,
              (in, d) -> d.record().hoursPerMonth(in.number()),
              m -> Cells.number(m.hoursPerMonth()),
              "temps disponible",
              "heures/mois",
              "hours a month"),
          column(
              "commitmentMonths",
              "durée d'engagement",
              "commitment (months)",
              CellForm.NUMBER,
              (in, d) -> d.record().commitmentMonths(in.number()),
              m -> Cells.number(m.commitmentMonths()),
              "durée d'engagement (mois)",
              "durée",
              "engagement",
              "commitment"),
          column(
              "capacity",
              "capacité",
              "capacity",
              CellForm.NUMBER,
              (in, d) -> d.record().capacity(in.number()),
              m -> Cells.number(m.capacity()),
              "nombre de jeunes",
              "nb jeunes max",
              "nombre de jeunes maximum",
              "places"),
          column(
              "load",
              "jeunes suivis",
              "current load",
              CellForm.NUMBER,
              (in, d) -> d.record().load(in.number()),
              m -> Cells.number(m.load()),
              "charge",
              "charge actuelle",
              "nb jeunes actuels",
              "jeunes accompagnés"),
          column(
              "acceptedAges",
              "âges acceptés",
              "accepted ages",
              CellForm.AGES,
              (in, d) -> d.record().acceptedAges(in.ages()),
              m -> m.acceptedAges() == null
                  ? null
                  : m.acceptedAges().from() + "-" + m.acceptedAges().to(),
              "tranche d'âge",
              "âge des jeunes",
              "ages"),
          column(
              "preferredYouths",
              "jeunes souhaités",
              "preferred youths",
              CellForm.IDS,
              (in, d) -> d.record().preferredYouths(in.ids(YouthId::of)),
              m -> Cells.ids(m.preferredYouths(), YouthId::value),
              "jeune souhaité"),
          column(
              "avoidedYouths",
              "jeunes à éviter",
              "avoided youths",
              CellForm.IDS,
              (in, d) -> d.record().avoidedYouths(in.ids(YouthId::of)),
              m -> Cells.ids(m.avoidedYouths(), YouthId::value),
              "jeune à éviter"),
          column(
              "vettingKind",
              "honorabilité",
              "vetting kind",
              CellForm.TEXT,
              (in, d) -> d.vettingKind(in),
              m -> m.vetting() == null ? null : writeKind(m.vetting().kind()),
              "contrôle d'honorabilité",
              "vérification d'honorabilité",
              "vérification",
              "vetting",
              "background check"),
          column(
              "vettingFrom",
              "honorabilité à partir du",
              "vetting valid from",
              CellForm.DATE,
              (in, d) -> d.vettingFrom = in.anyDay(),
              m -> m.vetting() == null ? null : Cells.day(m.vetting().validFrom()),
              "honorabilité du",
              "date de vérification",
              "honorabilité vérifiée le",
              "vérifié le"),
          column(
              "vettingUntil",
              "honorabilité jusqu'au",
              "vetting valid until",
              CellForm.DATE,
              (in, d) -> d.vettingUntil = in.anyDay(),
              m -> m.vetting() == null ? null : Cells.day(m.vetting().validUntil()),
              "honorabilité valable jusqu'au",
              "fin de validité",
              "valable jusqu'au"),
          column(
              "trainedOn",
              "formation le",
              "trained on",
              CellForm.DATE,
              (in, d) -> d.record().trainedOn(in.pastDay()),
              m -> Cells.day(m.trainedOn()),
              "date de formation",
              "formé le",
              "formée le",
              "formé(e) le",
              "training date"),
          column(
              "pausedUntil",
              "en pause jusqu'au",
              "paused until",
              CellForm.DATE,
              (in, d) -> d.record().pausedUntil(in.anyDay()),
              m -> Cells.day(m.pausedUntil()),
              "pause jusqu'au",
              "retour le"),
          column(
              "lastActive",
              "dernière activité",
              "last active",
              CellForm.DATE,
              (in, d) -> d.record().lastActive(in.pastDay()),
              m -> Cells.day(m.lastActive()),
              "actif le",
              "dernier contact",
              "last activity"),
          column(
              "association",
              "association",
              "association id",
              CellForm.ID,
              (in, d) -> d.record().association(in.reference(AssociationId::of)),
              m -> m.association() == null
                  ? null
                  : CellReader.writeText(m.association().value()),
              "structure",
              "asso"),
          column(
              "programme",
              "programme",
              "program",
              CellForm.ID,
              (in, d) -> d.record().programme(in.reference(ProgrammeId::of)),
              m -> m.programme() == null
                  ? null
                  : CellReader.writeText(m.programme().value()),
              "dispositif")),
      List.of("id"),
      Draft::new,
      d -> d.id == null ? null : d.id.value(),
      MentorTable::finish);

  private MentorTable() {}

  private static @Nullable Mentor finish(Draft d, CellReader in) {
    if (d.id == null && in.problems().isEmpty()) {
      in.problem(Problems.missingValue("id"));
    }
    try {
      d.builder.commune(d.place.resolve(in)).position(Cells.position(in, d.latitude, d.longitude));
      String kind = d.vettingKind;
      if (!d.notVetted && (kind != null || d.vettingFrom != null || d.vettingUntil != null)) {
        if (kind == null) {
          in.repaired("vettingKind", RepairKind.VETTING_KIND);
        }
        d.builder.vetting(
            new Vetting(kind == null ? "unspecified" : kind, d.vettingFrom, d.vettingUntil));
      }
      Mentor mentor = d.builder.build();
      return d.id == null ? null : mentor;
    } catch (InvalidRecordException invalid) {
      in.problems(invalid);
      return null;
    }
  }

  /** A mentor under construction: what stands in several columns is put together at the end. */
  static final class Draft {
    private @Nullable MentorId id;
    /** Of nobody until the id is read, which is read first: then all other problems of the row are found too. */
    private Mentor.Builder builder = Mentor.builder("?");

    private final PlaceCells place = new PlaceCells();
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String vettingKind;
    private boolean notVetted;
    private @Nullable LocalDate vettingFrom;
    private @Nullable LocalDate vettingUntil;

    private void start(@Nullable MentorId mentor) {
      id = mentor;
      if (mentor != null) {
        builder = Mentor.builder(mentor);
      }
    }

    private Mentor.Builder record() {
      return builder;
    }

    private void company(CellReader in) {
      builder.company(in.reference(CompanyId::of));
    }

    /** "No" must never become the kind of a check that was passed. */
    private void vettingKind(CellReader in) {
      notVetted =
          Boolean.FALSE.equals(Vocabulary.YES_NO.find(in.cell())) && !in.cell().startsWith("\\");
      vettingKind = in.text();
    }
  }

  private static @Nullable String writeKind(String kind) {
    return Boolean.FALSE.equals(Vocabulary.YES_NO.find(kind))
        ? "\\" + kind
        : CellReader.writeText(kind);
  }

  private static Column<Draft, Mentor> column(
      String name,
      String french,
      String english,
      CellForm form,
      Column.Reads<Draft> reads,
      Function<Mentor, @Nullable String> writes,
      String... headers) {
    return new Column<>(name, new Text(french, english), form, List.of(headers), reads, writes);
  }
}
