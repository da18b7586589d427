package vn.dean06.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

/**
 * What is known while packs are read one after another: what the database has, what the
 * packs brought so far, and what is to be saved once all are sound.
 *
 * @param database whether there is one to be asked: not where it is empty
 * @param at when the packs are loaded
 */
record PackMemory(boolean database, Instant at, Map<String, PackNames> names, Map<Class<?>, Object> recalled,
		List<Consumer<EntityManager>> saves) {

	/** Of packs that are loaded. */
	static PackMemory withDatabase(Instant at) {
		return new PackMemory(true, at, new HashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
	}

	/** Of packs that are only checked, as if for an empty database. */
	static PackMemory withoutDatabase() {
		return forEmptyDatabase(Instant.EPOCH);
	}

	/** Of packs that are read for a database of which it is known that it is empty. */
	static PackMemory forEmptyDatabase(Instant at) {
		return new PackMemory(false, at, new HashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
	}

	PackNames names(String kind) {
		return this.names.computeIfAbsent(kind, (named) -> new PackNames());
	}

	<T> T recall(Class<T> type, Supplier<T> first) {
		Object known = this.recalled.get(type);
		if (known == null) {
			known = first.get();
			this.recalled.put(type, known);
		}
		return type.cast(known);
	}

	<T> List<T> stored(Supplier<List<T>> query) {
		return this.database ? query.get() : List.of();
	}

	void save(Consumer<EntityManager> save) {
		this.saves.add(save);
	}

	/** Step by step, so that what refers to something comes after it. */
	void saveAll(EntityManager entityManager) {
		for (Consumer<EntityManager> save : this.saves) {
			save.accept(entityManager);
			entityManager.flush();
			entityManager.clear();
		}
	}

}
