package vn.dean06.plan;

import java.io.Serializable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/**
 * A group of tasks in the plan of a year.
 */
@Entity
@IdClass(TaskGroup.Key.class)
class TaskGroup {

	@Id
	private Short year;

	@Id
	private Short position;

	@Column(nullable = false)
	private String name;

	private @Nullable Short statedTasks;

	protected TaskGroup() {
	}

	TaskGroup(int year, int position, String name, @Nullable Integer statedTasks) {
		this.year = (short) year;
		this.position = (short) position;
		this.name = name;
		this.statedTasks = (statedTasks != null) ? statedTasks.shortValue() : null;
	}

	int position() {
		return this.position;
	}

	String name() {
		return this.name;
	}

	@Nullable Integer statedTasks() {
		return (this.statedTasks != null) ? this.statedTasks.intValue() : null;
	}

	record Key(Short year, Short position) implements Serializable {
	}

}
