package vn.dean06.pack;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports packs into the database and exports all of it as one pack.
 */
@Service
public class Packs {

	private static final Log log = LogFactory.getLog(Packs.class);

	private final List<PackPart> parts;

	private final ImportedPacks imported;

	private final EntityManager entityManager;

	private final TransactionOperations transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Packs(List<PackPart> parts, ImportedPacks imported, EntityManager entityManager, TransactionOperations transaction,
			ApplicationEventPublisher events, Clock clock) {
		this.parts = parts;
		this.imported = imported;
		this.entityManager = entityManager;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Imports packs one after another, all of them or, if one has a fault, none.
	 * @param locations folders, zips or "classpath:…"
	 * @throws FaultyPackException with every fault of the first faulty pack
	 */
	public void load(List<String> locations) {
		save(locations, () -> read(locations, PackMemory.withDatabase(this.clock.instant())));
	}

	/**
	 * Reads packs for an empty database without asking it, so that this may be done
	 * beside something else.
	 * @return what {@link #saveRead} is to save
	 * @throws FaultyPackException with every fault of the first faulty pack
	 */
	PackMemory readForEmpty(List<String> locations) {
		return read(locations, PackMemory.forEmptyDatabase(this.clock.instant()));
	}

	/**
	 * Saves packs that were read for an empty database.
	 */
	void saveRead(List<String> locations, PackMemory read) {
		save(locations, () -> read);
	}

	private void save(List<String> locations, Supplier<PackMemory> reading) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				reading.get().saveAll(this.entityManager);
				this.events.publishEvent(new PacksLoaded(locations));
			});
		}
		catch (DataAccessException | PersistenceException ex) {
			log.debug("Not foreseen by any rule of a part", ex);
			throw new FaultyPackException(String.join(", ", locations), List
				.of(PackFault.ofFile(String.join(", ", locations),
						"cơ sở dữ liệu không nhận: " + NestedExceptionUtils.getMostSpecificCause(ex).getMessage())));
		}
	}

	private PackMemory read(List<String> locations, PackMemory memory) {
		for (String location : locations) {
			PackReader pack = new PackReading(this.parts, memory).read(location);
			if (!pack.isSound()) {
				throw new FaultyPackException(location, pack.all(PackFault.Grade.FAULT));
			}
			PackReport.logWarnings(location, pack.all(PackFault.Grade.WARNING));
		}
		return memory;
	}

	/**
	 * Writes all domain data as a zipped pack, which imports into an empty database.
	 * @param name the name of the new pack
	 */
	@Transactional(readOnly = true)
	public void export(String name, String title, OutputStream out) {
		PackWriter pack = new PackWriter(out);
		pack.yaml(PackFiles.MANIFEST, Map.of("name", name, "title", title, "format", Manifest.FORMAT));
		this.parts.forEach((part) -> part.write(pack));
		pack.finish();
	}

	/**
	 * All packs that were loaded, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<ImportedPack> all() {
		return this.imported.findAll(Sort.by("importedAt").descending());
	}

	/**
	 * The title of the pack that was loaded last, empty for an empty database.
	 */
	@Transactional(readOnly = true)
	public Optional<ImportedPack> latest() {
		return this.imported.findFirstByOrderByImportedAtDesc();
	}

}
