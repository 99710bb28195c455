package org.mentorat.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mentorat.core.plugin.Names;
import org.mentorat.core.policy.Policy;
import org.mentorat.model.Association;
import org.mentorat.model.AssociationId;
import org.mentorat.model.Cohort;
import org.mentorat.model.Company;
import org.mentorat.model.CompanyId;
import org.mentorat.model.KnownPair;
import org.mentorat.model.Mentor;
import org.mentorat.model.MentorId;
import org.mentorat.model.PairKey;
import org.mentorat.model.Programme;
import org.mentorat.model.ProgrammeId;
import org.mentorat.model.Youth;
import org.mentorat.model.YouthId;
import org.mentorat.spi.ScoreTable;

/** Reads the files of one campaign in the order in which they name each other. Used once. */
final class CampaignReader {
  private final Path folder;
  private final ReadOptions options;
  private final Tally tally = new Tally();
  private Mapping mapping = Mapping.NONE;
  private List<Association> associations = List.of();
  private List<Company> companies = List.of();
  private boolean associationsListed;
  private final Map<ProgrammeId, AssociationId> programmes = new HashMap<>();
  private final Set<AssociationId> associationIds = new HashSet<>();

  CampaignReader(Path folder, ReadOptions options) {
    this.folder = folder;
    this.options = options;
  }

  CampaignRead read() throws IOException {
    requirePeople();
    mapping = readDocument("mapping.json", MappingFile::read).orElse(Mapping.NONE);
    Optional<List<Association>> listed = readDocument("associations.json", AssociationsFile::read);
    associationsListed = listed.isPresent();
    associations = listed.orElse(List.of());
    companies = readDocument("companies.json", CompaniesFile::read).orElse(List.of());
    Optional<Policy> policy = readDocument("policy.json", PolicyFile::read);
    for (Association association : associations) {
      associationIds.add(association.id());
      for (Programme programme : association.programmes()) {
        programmes.put(programme.id(), association.id());
      }
    }
    Reading<Youth> youthReading =
        new Reading<>(tally -> table("youths", YouthTable.TABLE, tally), Youth::id);
    Reading<Mentor> mentorReading =
        new Reading<>(tally -> table("mentors", MentorTable.TABLE, tally), Mentor::id);
    options.workers().run(2, k -> (k == 0 ? youthReading : mentorReading).run());
    LoadedTable<Youth> youthRows = youthReading.rows(tally);
    LoadedTable<Mentor> mentorRows = mentorReading.rows(tally);
    if (!associationsListed) {
      inferAssociations(youthRows, mentorRows);
    }
    checkEnrolment(youthRows, Youth::association, Youth::programme);
    checkEnrolment(mentorRows, Mentor::association, Mentor::programme);
    checkCompanies(mentorRows);
    List<Youth> youths = youthRows.accept(tally, y -> y.id().value());
    List<Mentor> mentors = mentorRows.accept(tally, m -> m.id().value());

    Cohort.Builder cohort = Cohort.on(options.date())
        .youths(youths)
        .mentors(mentors)
        .associations(associations)
        .companies(companies);
    Set<YouthId> youthIds = new HashSet<>();
    youths.forEach(youth -> youthIds.add(youth.id()));
    Set<MentorId> mentorIds = new HashSet<>();
    mentors.forEach(mentor -> mentorIds.add(mentor.id()));
    PeopleCheck people = new PeopleCheck(youthIds, mentorIds);
    Optional<LoadedTable<KnownPair>> pairRows = optionalTable("pairs", PairTable.TABLE);
    if (pairRows.isPresent()) {
      people.check(pairRows.get());
      cohort.pairs(pairRows.get().accept(tally, p -> p.youth() + " – " + p.mentor()));
    }
    Optional<LoadedTable<DecisionTable.Row>> decisionRows =
        optionalTable("decisions", DecisionTable.TABLE);
    if (decisionRows.isPresent()) {
      cohort.decisions(people.decisions(decisionRows.get(), tally));
    }
    Optional<LoadedTable<ScoreRows>> scoreRows = optionalTable("scores", ScoreRows.TABLE);
    Optional<ScoreTable> scores = Optional.empty();
    if (scoreRows.isPresent()) {
      people.check(scoreRows.get());
      scoreRows.get().rejectRepeated(PairKey::of, "score");
      scores = Optional.of(
          ScoreRows.table(scoreRows.get().accept(tally, s -> s.youth() + " – " + s.mentor())));
    }
    tally.rejected.sort(
        Comparator.comparing(RejectedRow::file).thenComparingInt(RejectedRow::line));
    return new CampaignRead(
        cohort.build(),
        tally.report(),
        tally.rejected,
        policy,
        scores,
        carried(youthRows, y -> y.id().value()),
        carried(mentorRows, m -> m.id().value()));
  }

  /** A folder without people is most often another folder than the one that was meant: both tables are told at once. */
  private void requirePeople() throws UnreadableFileException {
    List<FieldProblem> missing = new ArrayList<>();
    for (String name : List.of("youths", "mentors")) {
      if (!Files.exists(folder.resolve(name + ".csv"))
          && !Files.exists(folder.resolve(name + ".json"))) {
        missing.add(Problems.missingTable(name));
      }
    }
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(folder.toString(), 0, missing);
    }
  }

  /** Reads a document out of its fields. */
  private interface Reads<T> {
    T read(JsonFields document) throws UnreadableFileException;
  }

  private <T> Optional<T> readDocument(String name, Reads<T> reads) throws IOException {
    Path path = folder.resolve(name);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    SourceText source = JsonFields.source(path, options.limits());
    T content = reads.read(JsonFields.document(source, options.limits()));
    int items = content instanceof List<?> list ? list.size() : 0;
    tally.files.add(new ReadReport.InputFile(
        name, source.sha256(), source.bytes(), source.encoding().label, null, items, items, 0));
    return Optional.of(content);
  }

  private static <R> CarriedColumns carried(LoadedTable<R> rows, Function<R, String> id) {
    return new CarriedColumns(rows.carriedHeaders(), new TreeMap<>(rows.carriedById(id)));
  }

  /** A table that is read on a thread of its own, with a tally of its own. */
  private static final class Reading<R> implements Runnable {
    private final Source<R> source;
    private final Function<R, ?> key;
    private final Tally own = new Tally();
    private @Nullable LoadedTable<R> rows;
    private @Nullable IOException failure;

    Reading(Source<R> source, Function<R, ?> key) {
      this.source = source;
      this.key = key;
    }

    @Override
    public void run() {
      try {
        LoadedTable<R> read = source.read(own);
        read.rejectRepeated(key, "id");
        rows = read;
      } catch (IOException e) {
        failure = e;
      }
    }

    /** What was read, counted in {@code tally} now. */
    LoadedTable<R> rows(Tally tally) throws IOException {
      if (failure != null) {
        throw failure;
      }
      tally.add(own);
      return Objects.requireNonNull(rows, "rows of a table that was read");
    }
  }

  /** Reads a table and counts. */
  private interface Source<R> {
    LoadedTable<R> read(Tally tally) throws IOException;
  }

  private <D, R> LoadedTable<R> table(String name, Table<D, R> table, Tally tally)
      throws IOException {
    Path csv = folder.resolve(name + ".csv");
    Path json = folder.resolve(name + ".json");
    if (Files.exists(csv) && Files.exists(json)) {
      throw new UnreadableFileException(name + ".csv", 0, Problems.fileTwice(name + ".json"));
    }
    return TableReader.read(Files.exists(json) ? json : csv, table, mapping, options, tally);
  }

  private <D, R> Optional<LoadedTable<R>> optionalTable(String name, Table<D, R> table)
      throws IOException {
    Path csv = folder.resolve(name + ".csv");
    return Files.exists(csv)
        ? Optional.of(TableReader.read(csv, table, mapping, options, tally))
        : Optional.empty();
  }

  /** A small association has no list of itself: whoever its rows name exists. */
  private void inferAssociations(LoadedTable<Youth> youths, LoadedTable<Mentor> mentors) {
    Set<AssociationId> named = new TreeSet<>();
    collect(youths, Youth::association, named);
    collect(mentors, Mentor::association, named);
    List<Association> inferred = new ArrayList<>();
    for (AssociationId id : named) {
      inferred.add(Association.builder(id).build());
      tally.repaired("associations.json", "", RepairKind.ASSOCIATION_INFERRED);
    }
    associations = inferred;
    associationIds.addAll(named);
  }

  private static <R> void collect(
      LoadedTable<R> rows,
      Function<R, @Nullable AssociationId> association,
      Set<AssociationId> into) {
    for (int i = 0; i < rows.size(); i++) {
      AssociationId id = association.apply(rows.record(i));
      if (id != null && !rows.isAside(i)) {
        into.add(id);
      }
    }
  }

  private <R> void checkEnrolment(
      LoadedTable<R> rows,
      Function<R, @Nullable AssociationId> association,
      Function<R, @Nullable ProgrammeId> programme) {
    for (int i = 0; i < rows.size(); i++) {
      AssociationId of = association.apply(rows.record(i));
      ProgrammeId in = programme.apply(rows.record(i));
      if (of != null && !associationIds.contains(of)) {
        rows.reject(
            i,
            Problems.unknownReference(
                "association",
                "association",
                "une association de associations.json",
                "an association of associations.json"));
      } else if (in != null && !programmes.containsKey(in)) {
        rows.reject(
            i,
            Problems.unknownReference(
                "programme",
                "programme",
                "un programme de associations.json",
                "a programme of associations.json"));
      } else if (in != null && of != null && !of.equals(programmes.get(in))) {
        rows.reject(i, Problems.foreignProgramme("programme"));
      }
    }
  }

  /** Sets mentors of unknown companies aside; where the sheet has no column for the company, recognises it by the employer. */
  private void checkCompanies(LoadedTable<Mentor> rows) {
    Set<CompanyId> known = new HashSet<>();
    Map<String, Set<CompanyId>> bySpelling = new TreeMap<>();
    for (Company company : companies) {
      known.add(company.id());
      List<String> spellings = new ArrayList<>(company.aliases());
      spellings.add(company.name());
      spellings.add(company.id().value());
      spellings.forEach(spelling ->
          bySpelling.computeIfAbsent(Words.fold(spelling), s -> new TreeSet<>()).add(company.id()));
    }
    boolean recognise = !rows.hasColumn("company") && !companies.isEmpty();
    Map<String, Integer> unresolved = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Mentor mentor = rows.record(i);
      CompanyId company = mentor.company();
      String employer = mentor.employer();
      if (company != null && !known.contains(company)) {
        rows.reject(
            i,
            Problems.unknownReference(
                "company",
                "company",
                "une entreprise de companies.json",
                "a company of companies.json"));
      } else if (company == null && employer != null && recognise && !rows.isAside(i)) {
        Set<CompanyId> found = bySpelling.getOrDefault(Words.fold(employer), Set.of());
        if (found.size() == 1) {
          rows.replace(i, mentor.toBuilder().company(found.iterator().next()).build());
          tally.repaired(rows.name(), "employer", RepairKind.EMPLOYER_RESOLVED);
        } else {
          unresolved.merge(employer, 1, Integer::sum);
        }
      }
    }
    unresolved.forEach((spelling, count) -> tally.employers.add(new ReadReport.UnresolvedEmployer(
        spelling,
        count,
        Names.nearest(Words.fold(spelling), bySpelling.keySet())
            .map(near -> bySpelling.getOrDefault(near, Set.of()).iterator().next()))));
    tally.employers.sort(
        Comparator.comparingLong(ReadReport.UnresolvedEmployer::count).reversed());
  }
}
