package dev.comanda.messaging.conflict;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Calls the whole method again, with the same arguments. */
@Interceptor
@RetryOnConflict
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class RetryOnConflictInterceptor {

    @AroundInvoke
    Object retry(InvocationContext call) throws Exception {
        return Uni.class.isAssignableFrom(call.getMethod().getReturnType())
                ? ConflictRetry.retry(call.getMethod().getDeclaringClass().getName(), () -> proceed(call))
                : call.proceed();
    }

    private static Uni<?> proceed(InvocationContext call) {
        try {
            return (Uni<?>) call.proceed();
        } catch (Exception failure) {
            return Uni.createFrom().failure(failure);
        }
    }
}
