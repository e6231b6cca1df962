import { Route, Switch } from 'wouter';
import { ArticlePage } from './article/article-page.tsx';
import { ArticlesPage } from './article/articles-page.tsx';
import { ChronologyPage } from './chronology/chronology-page.tsx';
import { CorrectionsPage } from './corrections/corrections-page.tsx';
import { EngagementPage } from './engagement/engagement-page.tsx';
import { EventsPage } from './events/events-page.tsx';
import { FiguresPage } from './ledgers/figures-page.tsx';
import { ForumsPage } from './ledgers/forums-page.tsx';
import { NotReadPage } from './ledgers/not-read-page.tsx';
import { StatementsPage } from './ledgers/statements-page.tsx';
import { PeoplePage } from './people/people-page.tsx';
import { PersonPage } from './people/person-page.tsx';
import { PositionsPage } from './positions/positions-page.tsx';
import { PromisesPage } from './promises/promises-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

/** Every page and its address. */
export function App() {
  return (
    <Shell>
      <Switch>
        <Route path="/" component={ChronologyPage} />
        <Route path="/engagements/:id">{({ id }) => <EngagementPage key={id} id={id} />}</Route>
        <Route path="/articles" component={ArticlesPage} />
        <Route path="/articles/:id">{({ id }) => <ArticlePage key={id} id={id} />}</Route>
        <Route path="/people" component={PeoplePage} />
        <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
        <Route path="/forums" component={ForumsPage} />
        <Route path="/statements" component={StatementsPage} />
        <Route path="/positions" component={PositionsPage} />
        <Route path="/promises" component={PromisesPage} />
        <Route path="/events" component={EventsPage} />
        <Route path="/figures" component={FiguresPage} />
        <Route path="/corrections" component={CorrectionsPage} />
        <Route path="/not-read" component={NotReadPage} />
        <Route component={NotFound} />
      </Switch>
    </Shell>
  );
}
