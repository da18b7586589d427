package vn.dean06.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Holds where the settings name no database.
 */
class NoDatabaseGiven implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return in(context.getEnvironment());
	}

	static boolean in(PropertyResolver settings) {
		return !StringUtils.hasText(settings.getProperty("spring.datasource.url"));
	}

}
