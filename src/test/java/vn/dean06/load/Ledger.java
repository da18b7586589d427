package vn.dean06.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Every cell that officers sent and what they were told of it, to be compared with the
 * database afterwards.
 */
public final class Ledger {

	private final String period;

	private final Map<String, List<Line>> lines = new ConcurrentHashMap<>();

	public Ledger(String period) {
		this.period = period;
	}

	/**
	 * A cell that was sent, and whether it was acknowledged. A cell is sent by one
	 * officer, one time after the other.
	 */
	public static final class Line {

		private final String by;

		private final int number;

		private volatile String stamp = "";

		private Line(String by, int number) {
			this.by = by;
			this.number = number;
		}

		public void acknowledge(String stamp) {
			this.stamp = stamp;
		}

		boolean acknowledged() {
			return !this.stamp.isEmpty();
		}

	}

	/**
	 * Notes a cell before it is sent.
	 */
	public Line sent(String cell, String by, int number) {
		Line line = new Line(by, number);
		this.lines.computeIfAbsent(cell, (key) -> new ArrayList<>()).add(line);
		return line;
	}

	public long acknowledged() {
		return this.lines.values().stream().flatMap(List::stream).filter(Line::acknowledged).count();
	}

	/** What the database holds of a period. */
	private record Saved(Map<String, BigDecimal> figures, Set<String> changes) {
	}

	/**
	 * What the database does not hold as it was promised; none if nothing was lost.
	 */
	public List<String> losses(Connection database) throws SQLException {
		Saved saved = read(database);
		List<String> losses = new ArrayList<>();
		this.lines.forEach((cell, sent) -> {
			sent.stream()
				.filter(Line::acknowledged)
				.filter((line) -> !saved.changes().contains(change(cell, line.number, line.by, line.stamp)))
				.forEach((line) -> losses.add(cell + ": no history of " + line.number + " at " + line.stamp));
			int last = last(sent);
			if (last >= 0 && !holds(saved.figures().get(cell), sent.subList(last, sent.size()))) {
				losses.add(cell + ": holds " + saved.figures().get(cell) + ", acknowledged " + sent.get(last).number);
			}
		});
		losses.addAll(withoutHistory(database));
		return losses;
	}

	private List<String> withoutHistory(Connection database) throws SQLException {
		try (PreparedStatement query = database.prepareStatement("""
				select indicator || '@' || unit from figure f where period = ? and not exists (
				    select from figure_change c where c.indicator = f.indicator and c.unit = f.unit
				    and c.period = f.period and c.changed_at = f.entered_at and c.new_value = f.value::text)""")) {
			query.setString(1, this.period);
			ResultSet rows = query.executeQuery();
			List<String> found = new ArrayList<>();
			while (rows.next()) {
				found.add(rows.getString(1) + ": what it holds has no history");
			}
			return found;
		}
	}

	/** The last acknowledged line. */
	private static int last(List<Line> sent) {
		int last = sent.size() - 1;
		while (last >= 0 && !sent.get(last).acknowledged()) {
			last--;
		}
		return last;
	}

	/** What was sent later may have been saved, though nobody was told. */
	private static boolean holds(@Nullable BigDecimal figure, List<Line> possible) {
		return figure != null
				&& possible.stream().anyMatch((line) -> figure.compareTo(BigDecimal.valueOf(line.number)) == 0);
	}

	private Saved read(Connection database) throws SQLException {
		Saved saved = new Saved(new HashMap<>(), new HashSet<>());
		try (PreparedStatement figures = database
			.prepareStatement("select indicator || '@' || unit, value from figure where period = ?")) {
			figures.setString(1, this.period);
			ResultSet rows = figures.executeQuery();
			while (rows.next()) {
				saved.figures().put(rows.getString(1), rows.getBigDecimal(2));
			}
		}
		try (PreparedStatement changes = database.prepareStatement(
				"select indicator || '@' || unit, new_value, changed_by, changed_at from figure_change where period = ?")) {
			changes.setString(1, this.period);
			ResultSet rows = changes.executeQuery();
			while (rows.next()) {
				Instant at = rows.getObject(4, OffsetDateTime.class).toInstant();
				saved.changes().add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " " + at);
			}
		}
		return saved;
	}

	private static String change(String cell, int number, String by, String stamp) {
		return cell + " " + number + " " + by + " " + Instant.parse(stamp);
	}

}
