package id.iuranhub;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Gives each step of a route to the flight recorder, if one is running. */
final class RouteStepTiming implements InterceptStrategy {

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode step, Processor target,
            Processor next) {
        String name = name(step);
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                var event = new RouteStepEvent();
                if (!event.isEnabled()) {
                    return super.process(exchange, callback);
                }
                event.route = ExchangeHelper.getRouteId(exchange);
                event.step = name;
                event.begin();
                return super.process(exchange, sync -> {
                    event.commit();
                    callback.done(sync);
                });
            }
        };
    }

    /** As it is written in the route: {@code rows load}, {@code direct:load}, {@code split}. */
    private static String name(NamedNode step) {
        if (step instanceof BeanDefinition bean) {
            return bean.getRef() + " " + bean.getMethod();
        }
        return step instanceof ToDefinition to ? to.getUri() : step.getShortName();
    }
}
