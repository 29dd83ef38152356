import type { MessageId } from '../i18n/message-id.js';

/** Queries to begin with, one for each kind of question that a board or analyst asks. */
export const EXAMPLES: readonly { label: MessageId; query: string }[] = [
  {
    label: 'analyst.example.agreement',
    query: `query AgreementOnADate {
  asOf(validAt: "2025-01-31", knownAt: "2025-01-31") {
    validAt
    knownPosition
    teams {
      name { value }
      kpiAgreements {
        kpi
        level
        status
        proposal { value why { value } }
        target { value why { value } }
        versionInForce {
          version
          hash
          terms { target bandwidth decides period { from until } }
          signatures { side at person { name } }
        }
      }
    }
  }
}`,
  },
  {
    label: 'analyst.example.imposed',
    query: `query Imposed {
  now {
    kpiAgreements(filter: { imposed: true }) {
      team { name { value } }
      kpi
      level
      versionInForce { terms { target } at why { value } }
      dissent { text { value } at by { name } }
    }
  }
}`,
  },
  {
    label: 'analyst.example.changed',
    query: `query ChangedAfterFirstMeasurement {
  now {
    kpiAgreements {
      team { name { value } }
      kpi
      level
      changedAfterFirstMeasurement { version offeredBy at why { value } terms { target bandwidth } }
    }
  }
}`,
  },
  {
    label: 'analyst.example.gap',
    query: `query Gap {
  now {
    kpiAgreements {
      team { name { value } }
      kpi
      level
      proposal { value }
      target { value }
      difference
      versionInForce { terms { target bandwidth } }
    }
  }
}`,
  },
  {
    label: 'analyst.example.late',
    query: `query RecordedLate {
  history(filter: { late: true }, order: recordedDescending, first: 50) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      position
      type
      effectiveAt
      recordedAt
      actor { kind person { name } }
      reason { value }
    }
  }
}`,
  },
];
