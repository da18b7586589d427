package vn.dean06;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes figures and their submissions as another machine does, past what this one
 * keeps. All of it is by "x", and is taken back by that.
 */
public final class Elsewhere {

	private final JdbcClient database;

	public Elsewhere(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Enters a figure.
	 * @param form in which its unit typed it, null if in none
	 */
	public void enter(String indicator, String unit, String period, int value, @Nullable String form) {
		this.database.sql("""
				insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version, form,
				submitter) values (?, ?, ?, ?, false, 'x', now(), 0, nullif(?, ''), nullif(?, ''))""")
			.params(indicator, unit, period, value, Objects.requireNonNullElse(form, ""), (form != null) ? unit : "")
			.update();
	}

	/** Begins a submission. */
	public void begin(String form, String unit, String period, String state) {
		this.database.sql("""
				insert into submission (form, unit, period, state, changed_by, changed_at, version)
				values (?, ?, ?, ?, 'x', now(), 0)""").params(form, unit, period, state).update();
	}

	/** Moves what was begun. */
	public void move(String state) {
		run("update submission set version = version + 1, state = '" + state + "' where changed_by = 'x'");
	}

	public void run(String sql) {
		this.database.sql(sql).update();
	}

	public void takeBack() {
		run("delete from figure where entered_by = 'x'");
		run("delete from submission where changed_by = 'x'");
	}

}
