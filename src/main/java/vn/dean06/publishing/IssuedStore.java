package vn.dean06.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was frozen and issued. The database takes new rows only.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class IssuedStore {

	private static final String ISSUED = """
			select i.*, coalesce((select case s.step when 'WITHDRAW' then 'WITHDRAWN' when 'REPLACE' then 'REPLACED'
			        when 'CORRECT' then 'CORRECTED' end
			    from signing_step s where s.report = i.report and s.step in ('REPLACE', 'CORRECT', 'WITHDRAW')
			    order by case s.step when 'WITHDRAW' then 1 when 'REPLACE' then 2 else 3 end limit 1), 'IN_FORCE') standing
			from issued_report i
			""";

	private final JdbcClient database;

	private final JdbcTemplate batches;

	IssuedStore(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	/** Keeps what is frozen; the same content is kept once. */
	void freeze(String report, Frozen.Packed packed, @Nullable String by, Instant at) {
		this.database.sql("""
				insert into frozen_report (sha256, report, content, frozen_by, frozen_at)
				values (?, ?, ?, ?, ?) on conflict do nothing""")
			.param(packed.sha256())
			.param(report)
			.param(packed.content())
			.param(by)
			.param(moment(at))
			.update();
	}

	Optional<Frozen> frozen(String sha256) {
		return this.database.sql("select content from frozen_report where sha256 = ?")
			.param(sha256)
			.query(byte[].class)
			.optional()
			.map((content) -> new Frozen.Packed(content, sha256).unpacked());
	}

	/** The checksum of what was frozen of a report last. */
	Optional<String> latest(String report) {
		return this.database.sql("select sha256 from frozen_report where report = ? order by frozen_at desc limit 1")
			.param(report)
			.query(String.class)
			.optional();
	}

	void step(String report, IssuedView.Step step) {
		this.database
			.sql("insert into signing_step (id, report, step, sha256, remark, by, at) values (?, ?, ?, ?, ?, ?, ?)")
			.param(UUID.randomUUID())
			.param(report)
			.param(step.kind().name())
			.param(step.frozen())
			.param(step.remark())
			.param(step.by())
			.param(moment(step.at()))
			.update();
	}

	/**
	 * What a report is to do to one that was issued.
	 */
	record FollowUp(String about, IssuedView.Step.Kind kind, String reason) {
	}

	Optional<FollowUp> followUp(String report) {
		return this.database.sql("select about, kind, reason from follow_up where report = ?")
			.param(report)
			.query((row, number) -> new FollowUp(row.getString("about"),
					IssuedView.Step.Kind.valueOf(row.getString("kind")), row.getString("reason")))
			.optional();
	}

	/** The first one first. */
	List<IssuedView.Step> steps(String report) {
		return this.database.sql("select * from signing_step where report = ? order by at, id")
			.param(report)
			.query((row, number) -> new IssuedView.Step(IssuedView.Step.Kind.valueOf(row.getString("step")),
					row.getString("remark"), row.getString("by"), moment(row, "at"), row.getString("sha256")))
			.list();
	}

	void issue(IssuedView issued) {
		this.database.sql("""
				insert into issued_report (report, unit, symbol, year, number, issued, code, frozen, replaces, corrects,
				    issued_by, issued_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(issued.report())
			.param(issued.unit())
			.param(issued.symbol())
			.param(issued.issued().getYear())
			.param(issued.number())
			.param(issued.issued())
			.param(issued.code())
			.param(issued.frozen())
			.param(issued.replaces())
			.param(issued.corrects())
			.param(issued.issuedBy())
			.param(moment(issued.issuedAt()))
			.update();
	}

	Optional<IssuedView> find(String report) {
		return this.database.sql(ISSUED + "where i.report = ?").param(report).query(IssuedStore::issued).optional();
	}

	Optional<IssuedView> byCode(String code) {
		return this.database.sql(ISSUED + "where i.code = ?").param(code).query(IssuedStore::issued).optional();
	}

	/** The number after the highest of a year. */
	int next(String unit, String symbol, int year) {
		return this.database
			.sql("select coalesce(max(number), 0) + 1 from issued_report where unit = ? and symbol = ? and year = ?")
			.param(unit)
			.param(symbol)
			.param(year)
			.query(Integer.class)
			.single();
	}

	boolean taken(String unit, String symbol, int year, int number) {
		return this.database
			.sql("select exists (select from issued_report where unit = ? and symbol = ? and year = ? and number = ?)")
			.param(unit)
			.param(symbol)
			.param(year)
			.param(number)
			.query(Boolean.class)
			.single();
	}

	private static IssuedView issued(ResultSet row, int number) throws SQLException {
		return new IssuedView(row.getString("report"), row.getString("unit"), row.getString("symbol"),
				row.getInt("number"), row.getObject("issued", LocalDate.class), row.getString("code"),
				row.getString("frozen"), row.getString("replaces"), row.getString("corrects"),
				row.getString("issued_by"), moment(row, "issued_at"),
				IssuedView.Standing.valueOf(row.getString("standing")));
	}

	/** Keeps the next stage of a file. */
	void keep(String report, String frozen, String kind, String what, byte[] bytes, @Nullable String by, Instant at) {
		keep(report, frozen, kind, what, bytes, by, at, null);
	}

	/** Keeps a PDF that was signed by the leader or for the organisation. */
	void keepSigned(String report, String frozen, String what, byte[] bytes, String by, Instant at, SigningTurn as) {
		keep(report, frozen, "pdf", what, bytes, by, at, as);
	}

	private void keep(String report, String frozen, String kind, String what, byte[] bytes, @Nullable String by,
			Instant at, @Nullable SigningTurn as) {
		this.database
			.sql("""
					insert into issued_file (report, frozen, stage, kind, what, bytes, sha256, kept_by, kept_at, signed_as)
					values (:report, :frozen, (select coalesce(max(stage), 0) + 1 from issued_file
					    where report = :report and frozen = :frozen and kind = :kind), :kind, :what, :bytes, :sha256, :by, :at, :as)""")
			.param("report", report)
			.param("frozen", frozen)
			.param("kind", kind)
			.param("what", what)
			.param("bytes", bytes)
			.param("sha256", Frozen.sha256(bytes))
			.param("by", by, Types.VARCHAR)
			.param("at", moment(at))
			.param("as", (as != null) ? as.name() : null, Types.VARCHAR)
			.update();
	}

	/** The bytes of the latest stage. */
	Optional<byte[]> file(String report, String frozen, String kind) {
		return this.database
			.sql("""
					select bytes from issued_file where report = ? and frozen = ? and kind = ? order by stage desc limit 1""")
			.param(report)
			.param(frozen)
			.param(kind)
			.query(byte[].class)
			.optional();
	}

	Optional<byte[]> file(String report, String frozen, String kind, int stage) {
		return this.database
			.sql("select bytes from issued_file where report = ? and frozen = ? and kind = ? and stage = ?")
			.param(report)
			.param(frozen)
			.param(kind)
			.param(stage)
			.query(byte[].class)
			.optional();
	}

	List<IssuedView.FileView> files(String report, String frozen) {
		return this.database.sql("""
				select kind, stage, what, length(bytes) size, sha256, kept_by, kept_at, signed_as from issued_file
				where report = ? and frozen = ? order by kind, stage""")
			.param(report)
			.param(frozen)
			.query((row, number) -> new IssuedView.FileView(row.getString("kind"), row.getInt("stage"),
					row.getString("what"), row.getInt("size"), row.getString("sha256"), row.getString("kept_by"),
					moment(row, "kept_at"), turn(row.getString("signed_as"))))
			.list();
	}

	private static @Nullable SigningTurn turn(@Nullable String signedAs) {
		return (signedAs != null) ? SigningTurn.valueOf(signedAs) : null;
	}

	/** Whether a signature of the leader or of the organisation stands in a file. */
	boolean signed(String report, String frozen, SigningTurn as) {
		return this.database
			.sql("select exists (select from issued_file where report = ? and frozen = ? and signed_as = ?)")
			.params(report, frozen, as.name())
			.query(Boolean.class)
			.single();
	}

	void scan(String report, UUID attachment, String by, Instant at) {
		this.database.sql("insert into issued_scan (report, attachment, by, at) values (?, ?, ?, ?)")
			.param(report)
			.param(attachment)
			.param(by)
			.param(moment(at))
			.update();
	}

	List<UUID> scans(String report) {
		return this.database.sql("select attachment from issued_scan where report = ? order by at")
			.param(report)
			.query(UUID.class)
			.list();
	}

	void send(String report, IssuedView.Dispatch dispatch) {
		this.database.sql(
				"insert into dispatch (id, report, to_whom, channel, sha256, note, by, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.param(UUID.randomUUID())
			.param(report)
			.param(dispatch.toWhom())
			.param(dispatch.channel())
			.param(dispatch.sha256())
			.param(dispatch.note())
			.param(dispatch.by())
			.param(moment(dispatch.at()))
			.update();
	}

	List<IssuedView.Dispatch> dispatches(String report) {
		return this.database.sql("select * from dispatch where report = ? order by at, id")
			.param(report)
			.query((row, number) -> new IssuedView.Dispatch(row.getString("to_whom"), row.getString("channel"),
					row.getString("sha256"), row.getString("note"), row.getString("by"), moment(row, "at")))
			.list();
	}

	/** Keeps which cells the figures of a report come from. */
	void cells(String report, Frozen frozen) {
		List<Object[]> rows = new ArrayList<>();
		for (Frozen.Figure figure : frozen.figures()) {
			for (Frozen.Cell cell : figure.cells()) {
				FigureKey key = FigureKey.parse(cell.key());
				rows.add(new Object[] { report, figure.key(), figure.amount(), key.indicator(), key.unit(),
						key.period().toString() });
			}
		}
		this.batches.batchUpdate("""
				insert into issued_cell (report, figure, printed, indicator, unit, period) values (?, ?, ?, ?, ?, ?)
				on conflict do nothing""", rows, new int[0]);
	}

	/** Which issued reports print something that comes from each of some cells. */
	Map<FigureKey, List<String>> printing(Collection<FigureKey> cells) {
		Map<FigureKey, List<String>> reports = new HashMap<>();
		this.database
			.sql("""
					select distinct c.indicator, c.unit, c.period, c.report from unnest(?, ?, ?) as cell (indicator, unit, period)
					join issued_cell c on c.indicator = cell.indicator and c.unit = cell.unit and c.period = cell.period
					order by c.report""")
			.params(FigureKey.columns(cells))
			.query((row) -> {
				FigureKey cell = new FigureKey(row.getString("indicator"), row.getString("unit"),
						Period.parse(row.getString("period")));
				reports.computeIfAbsent(cell, (key) -> new ArrayList<>()).add(row.getString("report"));
			});
		return reports;
	}

	/** Which issued reports print what a unit handed in for a period. */
	List<String> printing(String form, String unit, String period) {
		return this.database.sql("""
				select distinct c.report from issued_cell c join figure f using (indicator, unit, period)
				where f.form = ? and f.submitter = ? and c.period = ?""")
			.param(form)
			.param(unit)
			.param(period)
			.query(String.class)
			.list();
	}

	private static OffsetDateTime moment(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
